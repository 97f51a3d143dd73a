-- The roles that the programmes name (C006–C021, K06–K21, U08–U14, E24, M01–M04), by family.
insert into role (position, code, family) values
  ( 1, 'sbm', 'mentor'), ( 2, 'senior_mentor', 'mentor'), ( 3, 'ssl', 'mentor'), ( 4, 'hod', 'school'),
  ( 5, 'teacher', 'school'), ( 6, 'new_teacher', 'school'), ( 7, 'deputy_head', 'leader'), ( 8, 'head_teacher', 'leader'),
  ( 9, 'seo', 'officer'), (10, 'sei', 'officer'), (11, 'district_officer', 'officer'), (12, 'national_officer', 'officer'),
  (13, 'ttc_tutor', 'trainer'), (14, 'urce_facilitator', 'trainer'), (15, 'cemc_trainer', 'trainer'),
  (16, 'stakeholder_monitor', 'monitor'), (17, 'ict_champion', 'champion'), (18, 'champion_teacher', 'champion'),
  (19, 'emerging_leader', 'champion'), (20, 'programme_officer', 'partner'), (21, 'coach', 'trainer'),
  (22, 'cso', 'officer'), (23, 'master_trainer', 'trainer'), (24, 'county_officer', 'officer'),
  (25, 'national_official', 'officer'), (26, 'board_member', 'community'), (27, 'parent', 'community'),
  (28, 'local_leader', 'community'), (29, 'internal_expert', 'expert'), (30, 'external_expert', 'expert'),
  (31, 'learning_leader', 'expert'), (32, 'informal_leader', 'leader'), (33, 'editor', 'magazine'),
  (34, 'contributor', 'magazine'), (35, 'librarian', 'community'), (36, 'dance_coach', 'community'),
  (37, 'project_coordinator', 'partner'), (38, 'ministry_partner', 'partner'), (39, 'cluster_coordinator', 'officer'),
  (40, 'mentor_school_lead', 'leader'), (41, 'mentee_school_lead', 'leader'), (42, 'staff', 'school'),
  (43, 'policy_maker', 'monitor'), (44, 'researcher', 'monitor'), (45, 'advisory_member', 'monitor'),
  (46, 'operator', 'partner'), (47, 'funder', 'monitor');

update role set bounded = true where code = 'informal_leader';

-- lead: found and lead communities · receive_reports: cycle reports of communities there
-- read_outputs: submitted reports and counts of communities there · oversee: which communities met, with owners
-- manage_people: add people and duties there · reset_codes: give a new one-time code · manage_places: edit places and schools there
-- manage_programme: edit the programmes one serves in · mentor: counts towards the load of two schools · guide_mentors: sees the mentors there
insert into role_capability (role_code, capability) values
  ('sbm', 'lead'), ('sbm', 'mentor'), ('sbm', 'reset_codes'), ('sbm', 'read_outputs'),
  ('senior_mentor', 'lead'), ('senior_mentor', 'guide_mentors'), ('senior_mentor', 'oversee'), ('senior_mentor', 'read_outputs'), ('senior_mentor', 'reset_codes'),
  ('ssl', 'lead'), ('ssl', 'reset_codes'), ('hod', 'lead'),
  ('deputy_head', 'receive_reports'), ('deputy_head', 'read_outputs'), ('deputy_head', 'reset_codes'), ('deputy_head', 'oversee'),
  ('head_teacher', 'receive_reports'), ('head_teacher', 'read_outputs'), ('head_teacher', 'reset_codes'),
  ('head_teacher', 'manage_people'), ('head_teacher', 'manage_places'), ('head_teacher', 'oversee'),
  ('seo', 'lead'), ('seo', 'oversee'), ('seo', 'read_outputs'), ('seo', 'reset_codes'), ('seo', 'manage_people'), ('seo', 'manage_places'),
  ('sei', 'lead'), ('sei', 'oversee'), ('sei', 'read_outputs'), ('sei', 'reset_codes'),
  ('district_officer', 'oversee'), ('district_officer', 'read_outputs'), ('district_officer', 'manage_people'),
  ('district_officer', 'manage_places'), ('district_officer', 'reset_codes'),
  ('national_officer', 'oversee'), ('national_officer', 'read_outputs'), ('national_officer', 'manage_people'), ('national_officer', 'manage_places'),
  ('national_officer', 'manage_programme'),
  ('ttc_tutor', 'read_outputs'), ('urce_facilitator', 'read_outputs'), ('cemc_trainer', 'read_outputs'), ('stakeholder_monitor', 'read_outputs'),
  ('ict_champion', 'lead'), ('ict_champion', 'reset_codes'), ('champion_teacher', 'lead'), ('champion_teacher', 'reset_codes'),
  ('programme_officer', 'lead'), ('programme_officer', 'oversee'), ('programme_officer', 'read_outputs'), ('programme_officer', 'manage_people'),
  ('programme_officer', 'manage_places'), ('programme_officer', 'reset_codes'), ('programme_officer', 'manage_programme'),
  ('coach', 'read_outputs'), ('cso', 'oversee'), ('cso', 'read_outputs'), ('master_trainer', 'lead'),
  ('county_officer', 'oversee'), ('county_officer', 'read_outputs'), ('national_official', 'oversee'), ('national_official', 'read_outputs'),
  ('project_coordinator', 'oversee'), ('project_coordinator', 'read_outputs'), ('project_coordinator', 'manage_people'),
  ('project_coordinator', 'manage_places'), ('project_coordinator', 'manage_programme'), ('project_coordinator', 'lead'),
  ('ministry_partner', 'oversee'), ('ministry_partner', 'read_outputs'),
  ('cluster_coordinator', 'lead'), ('cluster_coordinator', 'oversee'), ('cluster_coordinator', 'read_outputs'), ('cluster_coordinator', 'reset_codes'),
  ('cluster_coordinator', 'manage_people'), ('mentor_school_lead', 'lead'), ('mentor_school_lead', 'receive_reports'),
  ('mentor_school_lead', 'read_outputs'), ('mentee_school_lead', 'receive_reports'), ('mentee_school_lead', 'read_outputs'),
  ('policy_maker', 'read_outputs'), ('researcher', 'read_outputs'), ('funder', 'read_outputs'), ('operator', 'oversee'), ('operator', 'read_outputs'),
  ('informal_leader', 'lead');
