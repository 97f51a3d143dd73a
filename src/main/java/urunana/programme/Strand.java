package urunana.programme;

/** A strand (PE, SE, PE&SE) with the number of places that take part in it (C002, C004). */
public record Strand(String code, String name, int places) {}
