-- A row is locked under the policies for updating, and there was none: the relay saw nothing to send.
create policy locked_by_the_relay on live_signal for update using (actor_is_system());
