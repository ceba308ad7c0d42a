// Vectors of texts, apart from the entities that they are of: a load that writes an entity anew leaves them alone.
CREATE CONSTRAINT text_vector_id IF NOT EXISTS FOR (v:TextVector) REQUIRE v.id IS UNIQUE;
CREATE VECTOR INDEX text_vector_zh IF NOT EXISTS FOR (v:TextVector) ON (v.zh)
OPTIONS {indexConfig: {`vector.dimensions`: 512, `vector.similarity_function`: 'cosine'}};
CREATE VECTOR INDEX text_vector_en IF NOT EXISTS FOR (v:TextVector) ON (v.en)
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
