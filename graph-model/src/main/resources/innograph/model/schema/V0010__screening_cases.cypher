// Cases of screeners: one chain of entries, the cases that follow from it, and its end. None of them is an entity.
CREATE CONSTRAINT screening_entry_sequence IF NOT EXISTS FOR (n:ScreeningEntry) REQUIRE n.sequence IS UNIQUE;
CREATE RANGE INDEX screening_entry_case IF NOT EXISTS FOR (n:ScreeningEntry) ON (n.case);
CREATE RANGE INDEX screening_entry_hash IF NOT EXISTS FOR (n:ScreeningEntry) ON (n.hash);
CREATE CONSTRAINT screening_case_id IF NOT EXISTS FOR (n:ScreeningCase) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX screening_case_number IF NOT EXISTS FOR (n:ScreeningCase) ON (n.number);
CREATE CONSTRAINT screening_chain_id IF NOT EXISTS FOR (n:ScreeningChain) REQUIRE n.id IS UNIQUE;
// A name that is used for the first time is a transaction of its own, which would show in the version of the graph.
UNWIND ['act', 'assignee', 'at', 'by', 'cases', 'content', 'decision', 'entity', 'head', 'previous', 'status', 'subject', 'version'] AS name
CALL db.createProperty(name);
