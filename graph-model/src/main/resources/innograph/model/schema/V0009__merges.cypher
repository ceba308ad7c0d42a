// What was merged and how to undo it; what people decided on pairs, which stays when the pairs are loaded anew.
CREATE CONSTRAINT merge_id IF NOT EXISTS FOR (n:Merge) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT same_as_decision_pair IF NOT EXISTS FOR (n:SameAsDecision) REQUIRE n.pair IS UNIQUE;
CREATE CONSTRAINT merge_number IF NOT EXISTS FOR (n:Merge) REQUIRE n.number IS UNIQUE;
