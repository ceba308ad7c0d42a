MATCH (o:Organization)
WITH o, COUNT { (o)-[:COLLABORATES_WITH]-() } AS degree
WHERE degree > 0
RETURN o.id AS id
ORDER BY degree DESC, id LIMIT 100
