// Lists of the types that came with the patents, publications, people, offers, contracts and control lists.
CREATE RANGE INDEX person_id IF NOT EXISTS FOR (n:Person) ON (n.id);
CREATE RANGE INDEX patent_id IF NOT EXISTS FOR (n:Patent) ON (n.id);
CREATE RANGE INDEX publication_id IF NOT EXISTS FOR (n:Publication) ON (n.id);
CREATE RANGE INDEX offer_id IF NOT EXISTS FOR (n:Offer) ON (n.id);
CREATE RANGE INDEX demand_id IF NOT EXISTS FOR (n:Demand) ON (n.id);
CREATE RANGE INDEX contract_id IF NOT EXISTS FOR (n:Contract) ON (n.id);
CREATE RANGE INDEX control_list_id IF NOT EXISTS FOR (n:ControlList) ON (n.id);
CREATE RANGE INDEX control_item_id IF NOT EXISTS FOR (n:ControlItem) ON (n.id);
CREATE RANGE INDEX restricted_party_id IF NOT EXISTS FOR (n:RestrictedParty) ON (n.id);

// The members of a family.
CREATE RANGE INDEX patent_family IF NOT EXISTS FOR (n:Patent) ON (n.family);
