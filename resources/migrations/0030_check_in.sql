-- From when on a ticket is checked in away from a gate.
INSERT INTO rules (name, valid_from, value) VALUES ('checkIn.opensHours', '2020-01-01', 168);
