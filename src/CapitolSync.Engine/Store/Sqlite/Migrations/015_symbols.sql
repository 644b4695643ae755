-- Lines of an issuer without reading those of all others: its statistics are asked for alone, too.
CREATE INDEX filing_transactions_symbol ON filing_transactions (symbol) WHERE symbol IS NOT NULL;
