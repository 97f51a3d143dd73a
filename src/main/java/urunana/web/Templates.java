package urunana.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled pages. */
@Component
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "urunana.jte");

    public Templates() {
        engine.setBinaryStaticContent(true);
    }

    /** The page in one piece: its many small parts would each pass through all filters. */
    public byte[] render(String template, Map<String, Object> model) {
        var parts = new Utf8ByteOutput();
        engine.render(template, model, parts);
        byte[] whole = parts.toByteArray();
        return model.get("page") instanceof Page page && page.light() ? Ornaments.leftOut(whole) : whole;
    }
}
