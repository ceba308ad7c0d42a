// Whom the latest derivations concerned, by number, so that pictures of the graph are brought up to date without reading all of it.
CREATE CONSTRAINT derivation_log_id IF NOT EXISTS FOR (n:DerivationLog) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT derivation_number IF NOT EXISTS FOR (n:Derivation) REQUIRE n.number IS UNIQUE;
