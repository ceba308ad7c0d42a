MATCH (:Entity {id: $id})-[:PARTICIPATES_IN]->(p:Project)
RETURN p.id, p.name, p.start
ORDER BY p.id LIMIT 20
