"""Which readable tables can an analyst open with any SQLite tool?

Apart because this is SQL for people: one row a visit, an attempt, an answer, an orientation, a day. The addresses
are written out, as in every migration: what a past file holds must not move with today's code.
"""

from __future__ import annotations

_DETAILS = '$.result.extensions."https://w3id.org/premier-clic/v1/ext/details"'


def detail(name: str) -> str:
    return f"json_extract(statement, '{_DETAILS}.{name}')"


_VISITS = f"""
CREATE VIEW visits AS
WITH told AS (
    SELECT seq, visit, visitor, kind, at,
           {detail("language")} AS language, {detail("reason")} AS reason, {detail("duration_s")} AS duration_s
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
FROM told GROUP BY visit ORDER BY min(seq)
"""

_ATTEMPTS = f"""
CREATE VIEW attempts AS
SELECT seq, at, visit, visitor,
       CASE kind WHEN 'item_answered' THEN 'item' ELSE 'exercise' END AS sort,
       coalesce({detail("item")}, {detail("exercise")}) AS thing,
       {detail("skill")} AS skill,
       {detail("mode")} AS mode,
       {detail("outcome")} AS outcome,
       {detail("first_try")} AS first_try,
       {detail("counted")} AS counted,
       {detail("measures.duration_s")} AS duration_s
FROM fact WHERE kind IN ('item_answered', 'exercise_finished') ORDER BY seq
"""

_NEEDS = f"""
CREATE VIEW needs AS
SELECT fact.seq, fact.at, fact.visit, fact.visitor,
       question.key AS question, answer.value AS answer,
       {detail("urgent")} AS urgent
FROM fact,
     json_each(fact.statement, '{_DETAILS}.answers') AS question,
     json_each(question.value) AS answer
WHERE fact.kind = 'needs_told' ORDER BY fact.seq, question.key, answer.key
"""

_ORIENTATIONS = f"""
CREATE VIEW orientations AS
SELECT seq, at, visit, visitor,
       {detail("profile")} AS profile,
       {detail("items")} AS items,
       {detail("complete")} AS complete,
       (SELECT {detail("urgent")} FROM fact AS needs
         WHERE needs.visit = fact.visit AND needs.kind = 'needs_told' ORDER BY needs.seq DESC LIMIT 1) AS urgent,
       (SELECT {detail("stops[0]")} FROM fact AS path
         WHERE path.visit = fact.visit AND path.kind = 'path_drawn' ORDER BY path.seq DESC LIMIT 1) AS first_stop,
       (SELECT json_array_length(statement, '{_DETAILS}.stops') FROM fact AS path
         WHERE path.visit = fact.visit AND path.kind = 'path_drawn' ORDER BY path.seq DESC LIMIT 1) AS stops
FROM fact WHERE kind = 'diagnostic_finished' ORDER BY seq
"""

_DAILY = """
CREATE VIEW daily AS
SELECT substr(at, 1, 10) AS day,
       count(DISTINCT CASE WHEN visit <> '' THEN visit END) AS visits,
       count(DISTINCT CASE WHEN visitor <> '' THEN visitor END) AS learners,
       sum(kind = 'diagnostic_finished') AS diagnostics,
       sum(kind = 'exercise_finished') AS exercises,
       sum(kind = 'help_called') AS help_calls,
       count(*) AS facts
FROM fact GROUP BY day ORDER BY day
"""

FIRST_VIEWS = (_VISITS, _ATTEMPTS, _NEEDS, _ORIENTATIONS, _DAILY)

ATTEMPTS_WITH_THEIR_LENGTH = _ATTEMPTS.replace(
    detail("measures.duration_s"), f"coalesce({detail('measures.total_s')}, {detail('measures.duration_s')})"
)
"""The first form looked for a measure that no task ever gave."""
