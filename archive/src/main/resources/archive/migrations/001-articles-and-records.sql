-- Articles, and what the coder found in each. Dates are EDTF texts as the record has them; beside each
-- stand the first and the last day that it can mean. Lists in one column are separated by semicolons.
-- Offsets are Unicode code points into article.text, the end exclusive.

CREATE TABLE article (
  article BIGINT NOT NULL,
  article_key TEXT NOT NULL,
  key_hash BIGINT NOT NULL,
  id TEXT NOT NULL,
  title TEXT,
  language TEXT,
  date TEXT,
  date_first DATE,
  date_last DATE,
  date_source TEXT NOT NULL,
  source TEXT,
  url TEXT,
  body_begin BIGINT NOT NULL,
  text_length BIGINT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX article_number ON article (article);
CREATE INDEX article_key_hash ON article (key_hash);

-- Every version of the record of an article, by the version of the coder; one is current.
-- json is the record as detente code writes it, compressed (zlib).
CREATE TABLE record_version (
  article BIGINT NOT NULL,
  coder_version TEXT NOT NULL,
  is_current BOOLEAN NOT NULL,
  events BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  json ${bytes} NOT NULL
);
CREATE INDEX record_version_article ON record_version (article);

CREATE TABLE sentence (
  article BIGINT NOT NULL,
  sentence BIGINT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL
);

CREATE TABLE mention (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  mention TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  party TEXT,
  country TEXT,
  sector TEXT,
  person TEXT,
  role TEXT,
  forum TEXT,
  resolved_by TEXT NOT NULL
);

CREATE TABLE event (
  article BIGINT NOT NULL,
  event TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,
  quad TEXT NOT NULL,
  score DOUBLE PRECISION NOT NULL,
  status TEXT NOT NULL,
  actors TEXT NOT NULL,
  recipients TEXT NOT NULL,
  date TEXT,
  date_first DATE,
  date_last DATE,
  place TEXT,
  place_country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  agenda TEXT NOT NULL,
  attributed_to TEXT,
  attributed_person TEXT,
  sentence BIGINT NOT NULL,
  trigger_words TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);

-- Who acts (side 'actor') and who is acted upon ('recipient') in an event.
CREATE TABLE event_party (
  article BIGINT NOT NULL,
  event TEXT NOT NULL,
  side TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  mention TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  party TEXT,
  country TEXT,
  sector TEXT,
  person TEXT,
  role TEXT,
  forum TEXT,
  resolved_by TEXT NOT NULL
);

CREATE TABLE quote (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  party TEXT,
  country TEXT,
  person TEXT,
  role TEXT,
  mention TEXT,
  cue TEXT,
  content TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  direct BOOLEAN NOT NULL,
  sentence BIGINT NOT NULL
);

CREATE TABLE meeting (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  forum TEXT,
  participants TEXT NOT NULL,
  level TEXT,
  place TEXT,
  place_country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  date TEXT,
  date_first DATE,
  date_last DATE,
  status TEXT NOT NULL,
  outcome TEXT,
  previous TEXT,
  agenda TEXT NOT NULL
);

-- A list in the article's agenda is several positions: agenda is one item. toward is a list.
CREATE TABLE position (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  party TEXT NOT NULL,
  stance TEXT NOT NULL,
  agenda TEXT NOT NULL,
  toward TEXT NOT NULL,
  condition TEXT,
  status TEXT NOT NULL
);

CREATE TABLE quantity (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  text TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  value DOUBLE PRECISION NOT NULL,
  upper_value DOUBLE PRECISION,
  approximate BOOLEAN NOT NULL,
  unit TEXT NOT NULL,
  party TEXT
);

CREATE TABLE assessment (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  attributed_to TEXT
);

-- Where the text says so: kind is 'meeting', 'position' or 'assessment', ordinal that of its row.
CREATE TABLE evidence (
  article BIGINT NOT NULL,
  kind TEXT NOT NULL,
  ordinal BIGINT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL
);

CREATE TABLE time_expression (
  article BIGINT NOT NULL,
  ordinal BIGINT NOT NULL,
  text TEXT NOT NULL,
  begin_offset BIGINT NOT NULL,
  end_offset BIGINT NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL
);
