// One node for each thing, one node for each identifier.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT identifier_value IF NOT EXISTS FOR (n:Identifier) REQUIRE n.value IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT load_run_id IF NOT EXISTS FOR (n:LoadRun) REQUIRE n.id IS UNIQUE;

// Lists of a type are read in the order of their identifiers, from any place on.
CREATE RANGE INDEX organization_id IF NOT EXISTS FOR (n:Organization) ON (n.id);
CREATE RANGE INDEX project_id IF NOT EXISTS FOR (n:Project) ON (n.id);
CREATE RANGE INDEX technology_id IF NOT EXISTS FOR (n:Technology) ON (n.id);
CREATE RANGE INDEX region_id IF NOT EXISTS FOR (n:Region) ON (n.id);
CREATE RANGE INDEX plan_id IF NOT EXISTS FOR (n:Plan) ON (n.id);
CREATE RANGE INDEX indicator_id IF NOT EXISTS FOR (n:Indicator) ON (n.id);
CREATE RANGE INDEX target_id IF NOT EXISTS FOR (n:Target) ON (n.id);
CREATE RANGE INDEX event_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE RANGE INDEX organization_country IF NOT EXISTS FOR (n:Organization) ON (n.country, n.id);

// Two analyzers over the names: pairs of characters for Chinese, Japanese and Korean; words without accents for the rest.
// Neo4j keeps only one full-text index for one list of properties, so the lists differ (by the city, in Latin letters).
CREATE FULLTEXT INDEX entity_text_cjk IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names, n.aliases, n.acronym, n.notation]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX entity_text_latin IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.names, n.aliases, n.acronym, n.notation, n.city]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
