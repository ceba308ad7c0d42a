// Lists in the orders that are asked for most are read from any place on, without sorting what comes before.
CREATE RANGE INDEX project_start IF NOT EXISTS FOR (n:Project) ON (n.start);
CREATE RANGE INDEX patent_published IF NOT EXISTS FOR (n:Patent) ON (n.published);
CREATE RANGE INDEX publication_year IF NOT EXISTS FOR (n:Publication) ON (n.year);
CREATE RANGE INDEX contract_signed IF NOT EXISTS FOR (n:Contract) ON (n.signed);
CREATE RANGE INDEX offer_published IF NOT EXISTS FOR (n:Offer) ON (n.published);
CREATE RANGE INDEX demand_published IF NOT EXISTS FOR (n:Demand) ON (n.published);
