CREATE INDEX feed_page_url ON feed_page (url);
