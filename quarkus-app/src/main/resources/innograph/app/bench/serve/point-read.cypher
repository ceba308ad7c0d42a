MATCH (o:Entity {id: $id})
RETURN o.id, o.name, o.country, o.established
