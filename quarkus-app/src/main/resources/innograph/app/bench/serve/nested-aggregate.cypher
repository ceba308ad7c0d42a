MATCH (o:Organization)
WHERE o.id IN $ids
CALL (o) {
  MATCH (o)-[:PARTICIPATES_IN]->(p:Project)
  RETURN count(p) AS number, sum(p.funding) AS funding
}
RETURN o.id, number, funding
ORDER BY o.id
