package urunana.report;

import java.time.Instant;

/**
 * That a session report left the room: with which words for outside, by whom, when; and how many lines came in afterwards,
 * written in that session on phones without network.
 */
public record Submission(String summary, String by, Instant at, int version, int latecomers) {}
