MATCH (o:Entity {id: $id})
RETURN o.id, o.name, COLLECT {
  MATCH (o)-[r:PARTICIPATES_IN]->(p:Project)
  RETURN [r.role, p.id, p.name, p.start] ORDER BY p.start DESC, p.id LIMIT 10
}
