package urunana.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A picture read back as a browser would read it; fails when it is not well-formed. */
public record Drawn(String source, Element root) {

    public static Drawn of(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Drawn(svg, builder.parse(new InputSource(new StringReader(svg))).getDocumentElement());
        } catch (Exception broken) {
            throw new AssertionError("not well-formed: " + svg, broken);
        }
    }

    public List<Element> all(String tag) {
        var nodes = root.getElementsByTagName(tag);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    public List<Element> styled(String name) {
        return all("*").stream().filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name)).toList();
    }

    public String title() {
        return root.getFirstChild().getTextContent();
    }

    public String telling() {
        return root.getFirstChild().getNextSibling().getTextContent();
    }

    /** The words one sees, in the order they are drawn. */
    public List<String> seen() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    public int bytes() {
        return source.getBytes(StandardCharsets.UTF_8).length;
    }

    public int zipped() {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(source.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }
}
