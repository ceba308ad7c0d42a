MATCH (o:Organization)
WHERE o.country = $country AND o.established >= $since
RETURN o.id, o.name, o.established
ORDER BY o.id LIMIT 20
