-- The catalogue of properties, the same for every site (section 1: property).
insert into properties (key, name, type, unit, minimum, maximum, system_value) values
  ('wrapUpTimeoutPhone', 'Wrap-up timeout, phone', 'INTEGER', 'seconds', 0, 3600, '30'),
  ('wrapUpTimeoutChat', 'Wrap-up timeout, chat', 'INTEGER', 'seconds', 0, 3600, '20'),
  ('wrapUpTimeoutEmail', 'Wrap-up timeout, e-mail', 'INTEGER', 'seconds', 0, 3600, '60'),
  ('ringTimeout', 'Ringing before the next agent is tried', 'INTEGER', 'seconds', 5, 120, '20'),
  ('idleLogOff', 'Log-off after being idle', 'INTEGER', 'minutes', 5, 720, '60'),
  ('autoAnswer', 'Answer calls automatically', 'BOOLEAN', null, null, null, 'false'),
  ('recordingShare', 'Share of calls that are recorded', 'DECIMAL', '%', 0, 100, '10'),
  ('outboundCallerId', 'Caller ID of outbound calls', 'TEXT', null, null, 32, null),
  ('emailSignature', 'Signature below e-mails', 'TEXT', null, null, 2000, null)
on conflict (key) do nothing;
