MATCH (o:Organization)
WHERE COUNT { (o)-[:PARTICIPATES_IN]->() } > 0
  AND NOT EXISTS { (o)-[:PARTICIPATES_IN]->(p:Project) WHERE p.start IS NULL OR p.funding IS NULL }
RETURN o.id AS id
ORDER BY id
