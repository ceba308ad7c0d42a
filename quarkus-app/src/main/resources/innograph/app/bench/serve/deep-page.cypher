MATCH (o:Organization)
WHERE o.id > $last
RETURN o.id, o.name
ORDER BY o.id LIMIT 20
