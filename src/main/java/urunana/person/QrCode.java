package urunana.person;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code as one SVG path, on a grid of whole numbers with the quiet edge that readers need. */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; ) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) end++;
                if (end > x) path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append('h').append(end - x).append("v1H").append(x + QUIET).append('z');
                x = Math.max(end, x + 1);
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
