-- What several articles say together. Everything here follows from the tables of step 1 and is kept up to
-- date with each batch. No indexes in DuckDB: it scans these narrow columns faster than it keeps an index,
-- and gives back the room of deleted rows only in tables without one.

-- Articles that are near-duplicates of each other are one story.
CREATE TABLE story_article (
  article BIGINT NOT NULL,
  story TEXT NOT NULL,
  story_hash BIGINT NOT NULL
);

-- Locality-sensitive hashing: articles with a band in common may be near-duplicates.
CREATE TABLE story_band (
  band BIGINT NOT NULL,
  article BIGINT NOT NULL
);

-- What an article says of one event, meeting or position, brought to a form in which the same thing said
-- elsewhere is the same claim. Claims of one block are corroborated together.
CREATE TABLE claim (
  claim BIGINT NOT NULL,
  block BIGINT NOT NULL,
  content TEXT NOT NULL,
  incident_hash BIGINT NOT NULL
);

-- Where an article makes a claim: item is the event's id, or the ordinal of the meeting or position.
-- The offsets are those of the words that say so, and of the sentence in which they stand.
CREATE TABLE report (
  claim BIGINT NOT NULL,
  article BIGINT NOT NULL,
  item TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  sentence_begin BIGINT NOT NULL,
  sentence_end BIGINT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);

-- A thing that happened, is to happen, or is held, merged over all articles that report it.
CREATE TABLE incident (
  incident TEXT NOT NULL,
  incident_hash BIGINT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  quad TEXT,
  score DOUBLE PRECISION,
  status TEXT NOT NULL,
  actors TEXT NOT NULL,
  recipients TEXT NOT NULL,
  forum TEXT,
  level TEXT,
  outcome TEXT,
  previous TEXT,
  condition TEXT,
  date TEXT,
  date_first DATE,
  date_last DATE,
  date_basis TEXT NOT NULL,
  place TEXT,
  place_country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  agenda TEXT NOT NULL,
  articles BIGINT NOT NULL,
  stories BIGINT NOT NULL,
  sources BIGINT NOT NULL,
  announcements BIGINT NOT NULL,
  denials BIGINT NOT NULL,
  languages TEXT NOT NULL,
  first_published DATE,
  last_published DATE,
  confidence DOUBLE PRECISION NOT NULL,
  contradicted BOOLEAN NOT NULL,
  lead_article BIGINT NOT NULL,
  lead_begin BIGINT NOT NULL,
  lead_end BIGINT NOT NULL
);

CREATE TABLE incident_party (
  incident_hash BIGINT NOT NULL,
  party TEXT NOT NULL,
  side TEXT NOT NULL
);

CREATE TABLE incident_agenda (
  incident_hash BIGINT NOT NULL,
  agenda TEXT NOT NULL
);

-- One row for each of the values that the articles of an incident give for the same thing: aspect is a
-- unit ('killed'), 'outcome', 'place', 'status' or 'denial'.
CREATE TABLE contradiction (
  incident_hash BIGINT NOT NULL,
  aspect TEXT NOT NULL,
  value TEXT NOT NULL,
  articles BIGINT NOT NULL
);

-- Words of articles, folded and hashed, for searching.
CREATE TABLE posting (
  word BIGINT NOT NULL,
  article BIGINT NOT NULL
);

CREATE VIEW incident_report AS
  SELECT i.incident, i.kind, i.type, i.date AS incident_date, r.article, a.id AS article_id, a.source,
    a.date AS published, a.language, s.story, r.item, r.begin_offset, r.end_offset, r.confidence
  FROM incident i
  JOIN claim c ON c.incident_hash = i.incident_hash
  JOIN report r ON r.claim = c.claim
  JOIN article a ON a.article = r.article
  JOIN story_article s ON s.article = r.article;

CREATE VIEW incident_dyad AS
  SELECT i.incident, i.kind, i.type, i.quad, i.score, i.status, i.date_first, i.date_last, i.sources,
    i.confidence, a.party AS actor, b.party AS recipient
  FROM incident i
  JOIN incident_party a ON a.incident_hash = i.incident_hash AND a.side = 'actor'
  JOIN incident_party b ON b.incident_hash = i.incident_hash
    AND (b.side = 'recipient' OR (b.side = 'actor' AND i.recipients = '' AND b.party > a.party))
  WHERE i.kind = 'event';
