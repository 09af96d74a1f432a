-- A memory as release 0.1.0 left it, with one start, one visit of a learner and their code. Never edit: it is history.
PRAGMA journal_mode = WAL;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE fact (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    visit TEXT NOT NULL,
    visitor TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    statement TEXT NOT NULL CHECK (instr(statement, '"id":"' || id || '"') > 0)
) STRICT;
CREATE TABLE delivery (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'acked', 'rejected', 'purged', 'erased')),
    why TEXT,
    acked_at TEXT,
    acked_via TEXT,
    exported_at TEXT
) STRICT;
CREATE TABLE door (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    reason TEXT NOT NULL CHECK (reason IN ('purged', 'erased'))
) STRICT;
CREATE INDEX fact_of_visit ON fact (visit) WHERE visit <> '';
CREATE INDEX fact_of_visitor ON fact (visitor) WHERE visitor <> '';
CREATE INDEX delivery_by_state ON delivery (state, seq);
CREATE TRIGGER fact_is_frozen BEFORE UPDATE ON fact
       BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
CREATE TRIGGER fact_is_kept BEFORE DELETE ON fact WHEN NOT EXISTS (SELECT 1 FROM door)
       BEGIN SELECT RAISE(ABORT, 'a fact is never deleted'); END;
CREATE TRIGGER fact_is_queued AFTER INSERT ON fact
       BEGIN INSERT INTO delivery (seq, id) VALUES (new.seq, new.id); END;
CREATE TRIGGER fact_has_left AFTER DELETE ON fact
       BEGIN UPDATE delivery SET state = (SELECT reason FROM door) WHERE seq = old.seq; END;
CREATE TRIGGER delivery_is_kept BEFORE DELETE ON delivery
       BEGIN SELECT RAISE(ABORT, 'a delivery is never deleted'); END;
CREATE TABLE learner (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE install (id TEXT PRIMARY KEY, created TEXT NOT NULL, reason TEXT NOT NULL, first_seq INTEGER NOT NULL) STRICT;
CREATE VIEW visits AS
WITH told AS (
    SELECT seq, visit, visitor, kind, at,
           json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".language') AS language, json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".reason') AS reason, json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".duration_s') AS duration_s
    FROM fact WHERE visit <> ''
)
SELECT visit,
       max(visitor) AS visitor,
       max(CASE kind WHEN 'visit_started' THEN at END) AS started,
       max(CASE kind WHEN 'visit_ended' THEN at END) AS ended,
       max(CASE kind WHEN 'visit_ended' THEN reason END) AS reason,
       max(CASE kind WHEN 'visit_ended' THEN duration_s END) AS duration_s,
       max(CASE kind WHEN 'visit_started' THEN language END) AS language,
       count(*) AS facts
FROM told GROUP BY visit ORDER BY min(seq);
CREATE VIEW attempts AS
SELECT seq, at, visit, visitor,
       CASE kind WHEN 'item_answered' THEN 'item' ELSE 'exercise' END AS sort,
       coalesce(json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".item'), json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".exercise')) AS thing,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".skill') AS skill,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".mode') AS mode,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".outcome') AS outcome,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".first_try') AS first_try,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".counted') AS counted,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".measures.duration_s') AS duration_s
FROM fact WHERE kind IN ('item_answered', 'exercise_finished') ORDER BY seq;
CREATE VIEW needs AS
SELECT fact.seq, fact.at, fact.visit, fact.visitor,
       question.key AS question, answer.value AS answer,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".urgent') AS urgent
FROM fact,
     json_each(fact.statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".answers') AS question,
     json_each(question.value) AS answer
WHERE fact.kind = 'needs_told' ORDER BY fact.seq, question.key, answer.key;
CREATE VIEW orientations AS
SELECT seq, at, visit, visitor,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".profile') AS profile,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".items') AS items,
       json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".complete') AS complete,
       (SELECT json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".urgent') FROM fact AS needs
         WHERE needs.visit = fact.visit AND needs.kind = 'needs_told' ORDER BY needs.seq DESC LIMIT 1) AS urgent,
       (SELECT json_extract(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".stops[0]') FROM fact AS path
         WHERE path.visit = fact.visit AND path.kind = 'path_drawn' ORDER BY path.seq DESC LIMIT 1) AS first_stop,
       (SELECT json_array_length(statement, '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details".stops') FROM fact AS path
         WHERE path.visit = fact.visit AND path.kind = 'path_drawn' ORDER BY path.seq DESC LIMIT 1) AS stops
FROM fact WHERE kind = 'diagnostic_finished' ORDER BY seq;
CREATE VIEW daily AS
SELECT substr(at, 1, 10) AS day,
       count(DISTINCT CASE WHEN visit <> '' THEN visit END) AS visits,
       count(DISTINCT CASE WHEN visitor <> '' THEN visitor END) AS learners,
       sum(kind = 'diagnostic_finished') AS diagnostics,
       sum(kind = 'exercise_finished') AS exercises,
       sum(kind = 'help_called') AS help_calls,
       count(*) AS facts
FROM fact GROUP BY day ORDER BY day;
INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) VALUES ('kiosk', 'facts_and_their_delivery', '2026-11-23');
INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) VALUES ('kiosk', 'learners_and_installs', '2026-11-23');
INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) VALUES ('kiosk', 'views_for_analysts', '2026-11-23');
INSERT INTO install (id, created, reason, first_seq) VALUES ('6f9619ff-8b86-4d01-b42d-00cf4fc964ff', '2026-11-23T09:00:00+00:00', 'first', 1);
INSERT INTO learner (id, code) VALUES ('0123456789ABCDEF', '1-2-3-4');
INSERT INTO fact (id, visit, visitor, kind, at, statement) VALUES ('0a1b2c3d-0000-4000-8000-000000000001', '', '', 'kiosk_started', '2026-11-23T09:00:00Z',
  '{"actor":{"account":{"homePage":"https://ids.exemple.org/v1/kiosk","name":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff"},"objectType":"Agent"},"context":{"extensions":{"https://w3id.org/premier-clic/v1/ext/centre":"Lyon 3","https://w3id.org/premier-clic/v1/ext/clock":{"boot":"b","mono_ms":5,"trust":"ntp"},"https://w3id.org/premier-clic/v1/ext/install":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","https://w3id.org/premier-clic/v1/ext/seq":1},"language":"fr","platform":"kiosk/0.1"},"id":"0a1b2c3d-0000-4000-8000-000000000001","object":{"definition":{"type":"https://w3id.org/premier-clic/v1/types/kiosk"},"id":"https://ids.exemple.org/v1/kiosk/6f9619ff-8b86-4d01-b42d-00cf4fc964ff","objectType":"Activity"},"result":{"extensions":{"https://w3id.org/premier-clic/v1/ext/details":{"kind":"kiosk_started","notices":[],"version":"0.1"}}},"timestamp":"2026-11-23T09:00:00Z","verb":{"display":{"en":"started kiosk"},"id":"https://w3id.org/premier-clic/v1/verbs/started-kiosk"},"version":"1.0.3"}');
INSERT INTO fact (id, visit, visitor, kind, at, statement) VALUES ('59e06cf8-f390-5093-af2e-3685be593a25', '3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11', '', 'visit_started', '2026-11-23T09:00:02Z',
  '{"actor":{"account":{"homePage":"https://ids.exemple.org/v1/anon","name":"3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11"},"objectType":"Agent"},"context":{"extensions":{"https://w3id.org/premier-clic/v1/ext/centre":"Lyon 3","https://w3id.org/premier-clic/v1/ext/clock":{"boot":"boot","mono_ms":2000,"trust":"ntp"},"https://w3id.org/premier-clic/v1/ext/install":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","https://w3id.org/premier-clic/v1/ext/seq":2},"language":"fr","platform":"kiosk/0.1","registration":"3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11"},"id":"59e06cf8-f390-5093-af2e-3685be593a25","object":{"definition":{"type":"http://adlnet.gov/expapi/activities/course"},"id":"https://ids.exemple.org/v1/course/kiosk","objectType":"Activity"},"result":{"extensions":{"https://w3id.org/premier-clic/v1/ext/details":{"kind":"visit_started","language":"fr"}}},"timestamp":"2026-11-23T09:00:02Z","verb":{"display":{"en":"initialized"},"id":"http://adlnet.gov/expapi/verbs/initialized"},"version":"1.0.3"}');
INSERT INTO fact (id, visit, visitor, kind, at, statement) VALUES ('391ada15-580c-5baa-b16f-eeb35d9b1122', '3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11', '0123456789ABCDEF', 'help_called', '2026-11-23T09:00:03Z',
  '{"actor":{"account":{"homePage":"https://ids.exemple.org/v1/learner","name":"0123456789ABCDEF"},"objectType":"Agent"},"context":{"extensions":{"https://w3id.org/premier-clic/v1/ext/centre":"Lyon 3","https://w3id.org/premier-clic/v1/ext/clock":{"boot":"boot","mono_ms":3000,"trust":"ntp"},"https://w3id.org/premier-clic/v1/ext/install":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","https://w3id.org/premier-clic/v1/ext/seq":3},"language":"fr","platform":"kiosk/0.1","registration":"3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11"},"id":"391ada15-580c-5baa-b16f-eeb35d9b1122","object":{"definition":{"type":"https://w3id.org/premier-clic/v1/types/screen"},"id":"https://ids.exemple.org/v1/screen/path","objectType":"Activity"},"result":{"extensions":{"https://w3id.org/premier-clic/v1/ext/details":{"kind":"help_called","screen":"path"}}},"timestamp":"2026-11-23T09:00:03Z","verb":{"display":{"en":"called for help"},"id":"https://w3id.org/premier-clic/v1/verbs/called-for-help"},"version":"1.0.3"}');
UPDATE delivery SET state = 'acked', acked_via = 'usb', acked_at = '2026-11-23T10:00:00+00:00' WHERE seq = 1;
