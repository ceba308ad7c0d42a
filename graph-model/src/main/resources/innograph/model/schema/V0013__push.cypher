// What people wait for, and what each of them is told. None of it is an entity.
CREATE CONSTRAINT push_watch_id IF NOT EXISTS FOR (n:PushWatch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT push_watch_key IF NOT EXISTS FOR (n:PushWatch) REQUIRE n.key IS UNIQUE;
CREATE RANGE INDEX push_watch_owner IF NOT EXISTS FOR (n:PushWatch) ON (n.owner);
CREATE CONSTRAINT push_notice_id IF NOT EXISTS FOR (n:PushNotice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT push_notice_key IF NOT EXISTS FOR (n:PushNotice) REQUIRE n.key IS UNIQUE;
CREATE RANGE INDEX push_notice_number IF NOT EXISTS FOR (n:PushNotice) ON (n.watch, n.number);
CREATE RANGE INDEX push_notice_due IF NOT EXISTS FOR (n:PushNotice) ON (n.state, n.channel, n.due);
CREATE RANGE INDEX push_notice_digest IF NOT EXISTS FOR (n:PushNotice) ON (n.digest);
CREATE CONSTRAINT push_target_id IF NOT EXISTS FOR (n:PushTarget) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT push_digest_id IF NOT EXISTS FOR (n:PushDigest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT push_counter_id IF NOT EXISTS FOR (n:PushCounter) REQUIRE n.id IS UNIQUE;
// A name that is used for the first time is a transaction of its own, which would show in the version of the graph.
UNWIND ['attempts', 'channel', 'created', 'day', 'demand', 'digest', 'due', 'english', 'failure', 'found', 'holder', 'key', 'number', 'offer', 'owner', 'score', 'settled', 'state', 'target', 'told', 'transactions', 'until', 'url', 'watch', 'chinese'] AS name
CALL db.createProperty(name);
