// Contracts that were written before there were states are in the register, unless they were taken back.
MATCH (c:Contract) WHERE c.state IS NULL AND 'innograph:written' IN c.datasets
SET c.state = CASE c.status WHEN 'WITHDRAWN' THEN 'CANCELLED' ELSE 'REGISTERED' END;
