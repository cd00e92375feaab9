-- What following feeds has to remember. not_before is in seconds since 1970.

CREATE TABLE feed (
  url TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  failures INTEGER NOT NULL,
  not_before BIGINT NOT NULL,
  gone BOOLEAN NOT NULL
);

-- Pages of items: how often they were tried. One that was read has the highest number there is.
CREATE TABLE feed_page (
  url TEXT NOT NULL,
  attempts INTEGER NOT NULL
);
