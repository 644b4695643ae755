-- The few days on which a share was split, among millions of closes.
CREATE INDEX prices_daily_splits ON prices_daily (ticker, price_date, split_factor) WHERE split_factor <> 1;
