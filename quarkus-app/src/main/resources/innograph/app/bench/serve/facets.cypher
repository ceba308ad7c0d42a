MATCH (p:Project)
WHERE p.start >= date($since)
WITH p.start.year AS year, count(*) AS number
RETURN toString(year), number
ORDER BY year LIMIT 50
