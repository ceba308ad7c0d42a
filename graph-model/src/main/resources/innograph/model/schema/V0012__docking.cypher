// Who speaks for offers and demands, sealed owners, and how offers and demands are brought together. None of them is an entity.
CREATE CONSTRAINT docking_party_entity IF NOT EXISTS FOR (n:DockingParty) REQUIRE n.entity IS UNIQUE;
CREATE CONSTRAINT docking_id IF NOT EXISTS FOR (n:Docking) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT docking_desk_id IF NOT EXISTS FOR (n:DockingDesk) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX docking_number IF NOT EXISTS FOR (n:Docking) ON (n.number);
CREATE RANGE INDEX docking_demand IF NOT EXISTS FOR (n:Docking) ON (n.demand);
CREATE RANGE INDEX docking_offer IF NOT EXISTS FOR (n:Docking) ON (n.offer);
CREATE RANGE INDEX docking_entry IF NOT EXISTS FOR (n:DockingEntry) ON (n.docking);
// A name that is used for the first time is a transaction of its own, which would show in the version of the graph.
UNWIND ['act', 'agreed', 'at', 'author', 'by', 'contract', 'demand', 'docking', 'due', 'followUpNote', 'meetingEvent', 'meetingNote', 'meetingStart',
  'meetingVenue', 'message', 'nextAction', 'note', 'number', 'offer', 'owners', 'place', 'proposed', 'rank', 'reason', 'responsible', 'score',
  'side', 'speakers', 'stage', 'state', 'version', 'writes'] AS name
CALL db.createProperty(name);
// Whoever wrote an offer or a demand before speaks for it.
MATCH (n:Offer|Demand)<-[:OF]-(edit:Edit {action: 'CREATED'})
MERGE (party:DockingParty {entity: n.id})
SET party.author = edit.by, party.speakers = [], party.owners = [];
