MATCH (o:Organization)
WHERE o.established IS NOT NULL AND o.country IS NOT NULL
WITH o.country AS country, count(*) AS number
WHERE number >= 100
RETURN country ORDER BY country
