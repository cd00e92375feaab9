CREATE INDEX story_band_band ON story_band (band);
