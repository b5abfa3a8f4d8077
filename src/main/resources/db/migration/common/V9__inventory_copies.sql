-- What kind of copy of another repository it is, as its publiccode.yml tells: TECHNICAL, VARIANT, GIT, MISTAKE.
alter table inventory_repositories add column copy_kind varchar(20);
