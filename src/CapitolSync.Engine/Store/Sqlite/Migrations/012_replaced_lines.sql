-- Which lines a filing replaced, among the many that nothing replaced: they say when a trade was first filed.
CREATE INDEX filing_transactions_replaced ON filing_transactions (source, superseded_by, tx_date) WHERE superseded_by IS NOT NULL;
