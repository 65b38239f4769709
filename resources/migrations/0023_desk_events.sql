-- The payments desk is watched live: its tables tell operators of their own changes.

CREATE FUNCTION tell_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (type, data)
    VALUES ('alerts', jsonb_build_object(
        'code', CASE WHEN NEW.closed_at IS NULL THEN 'case.opened' ELSE 'case.closed' END,
        'caseId', NEW.id, 'kind', NEW.kind));
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_new_case AFTER INSERT ON desk_cases
    FOR EACH ROW EXECUTE FUNCTION tell_of_case();
CREATE TRIGGER tell_of_closed_case AFTER UPDATE ON desk_cases
    FOR EACH ROW WHEN (OLD.closed_at IS DISTINCT FROM NEW.closed_at)
    EXECUTE FUNCTION tell_of_case();

CREATE FUNCTION tell_of_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (type, data)
    VALUES ('alerts', jsonb_build_object(
        'code', 'refund.changed', 'refundId', NEW.id, 'channel', NEW.channel,
        'status', NEW.status));
    RETURN NULL;
END $$;
CREATE TRIGGER tell_of_new_refund AFTER INSERT ON refunds
    FOR EACH ROW EXECUTE FUNCTION tell_of_refund();
CREATE TRIGGER tell_of_changed_refund AFTER UPDATE ON refunds
    FOR EACH ROW WHEN ((OLD.status, OLD.channel) IS DISTINCT FROM (NEW.status, NEW.channel))
    EXECUTE FUNCTION tell_of_refund();
