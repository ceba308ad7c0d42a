// The organizations of a country in the order of lists, so that a page of few among very many is not looked for in all of them.
CREATE RANGE INDEX organization_country_order IF NOT EXISTS FOR (n:Organization) ON (n.country, n.id);
