MATCH (o:Entity {id: $id})
RETURN o.id, o.name, COLLECT {
  MATCH (o)-[c:COLLABORATES_WITH]-(n)
  WITH c, n ORDER BY c.weight DESC, n.id LIMIT 10
  RETURN [c.weight, n.id, n.name, COLLECT {
    MATCH (n)-[r:PARTICIPATES_IN]->(p:Project)
    WITH r, p ORDER BY p.start DESC, p.id LIMIT 5
    RETURN [r.role, p.id, p.name, COLLECT {
      MATCH (p)<-[:PARTICIPATES_IN]-(m:Organization)
      RETURN [m.id, m.name, m.country] ORDER BY m.id LIMIT 5
    }]
  }]
}
