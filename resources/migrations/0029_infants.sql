-- From which age on a child pays: until the railway sets it, nobody compares it with the NIK.
INSERT INTO rules (name, valid_from, value) VALUES ('sale.infantUnderYears', '2020-01-01', 0);
