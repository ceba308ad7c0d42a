// Who wrote what through the API; a contract's number is asked for with every contract that is registered.
CREATE CONSTRAINT edit_number IF NOT EXISTS FOR (n:Edit) REQUIRE n.number IS UNIQUE;
CREATE RANGE INDEX contract_number IF NOT EXISTS FOR (n:Contract) ON (n.number);
