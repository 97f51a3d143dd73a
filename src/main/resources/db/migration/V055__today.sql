-- What the first page asks often: when a community last met, which reports wait for somebody (K29, C079).

create index session_closed on session (community_id, closed_at) include (planned_on) where closed_at is not null;
create index cycle_report_waiting on cycle_report (community_id) where accepted_at is null;
