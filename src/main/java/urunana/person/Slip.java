package urunana.person;

/** A printed card for a first sign-in: who, the name to sign in with, the one-time code grouped for reading, the same for a camera. */
public record Slip(String name, String signInAs, String code, QrCode qr) {}
