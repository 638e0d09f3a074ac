import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges PDFs by veraPDF, which stands inside the jar of the npm package @opendataloader/pdf.
 * Usage: java -cp JAR VeraCheck.java PROFILE[,PROFILE...] FILE...
 * Prints "ok PROFILE FILE", or "broken PROFILE FILE" and a line for each broken rule. Exit code 1 when any is broken.
 */
public class VeraCheck {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean good = true;
    for (String name : arguments[0].split(",")) {
      ValidationProfile profile = read(name);
      for (int at = 1; at < arguments.length; at++) good &= judge(name, profile, arguments[at]);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean judge(String name, ValidationProfile profile, String file) {
    var broken = new TreeMap<String, TestAssertion>();
    var counts = new TreeMap<String, Integer>();
    try (var in = new FileInputStream(file);
        var parser = Foundries.defaultInstance().createParser(in, profile.getPDFAFlavour());
        var validator = Foundries.defaultInstance().createValidator(profile, false)) {
      for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, assertion);
        counts.merge(rule, 1, Integer::sum);
      }
    } catch (Exception trouble) {
      System.out.println("broken " + name + " " + file + "\n  " + trouble);
      return false;
    }
    System.out.println((broken.isEmpty() ? "ok " : "broken ") + name + " " + file);
    broken.forEach((rule, first) -> System.out.println(
        "  " + rule + " x " + counts.get(rule) + ": " + first.getMessage().replaceAll("\\s+", " ")
            + " [" + first.getLocation().getContext() + "]"));
    return broken.isEmpty();
  }

  /** The profile's rules by plain DOM: the JAXB that veraPDF itself reads them with is not in the jar. */
  private static ValidationProfile read(String name) throws Exception {
    String path = "org/verapdf/pdfa/validation/" + name + ".xml";
    Element root;
    try (InputStream in = VeraCheck.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) throw new IllegalArgumentException("no profile " + name);
      root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : all(root, "rule")) {
      Element id = all(rule, "id").get(0);
      String deferred = rule.getAttribute("deferred");
      rules.add(Profiles.ruleFromValues(
          Profiles.ruleIdFromValues(
              PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
              id.getAttribute("clause"),
              Integer.parseInt(id.getAttribute("testNumber"))),
          rule.getAttribute("object"),
          deferred.isEmpty() ? null : Boolean.valueOf(deferred),
          rule.getAttribute("tags"),
          text(rule, "description"),
          text(rule, "test"),
          Profiles.errorFromValues(text(rule, "message"), List.of()),
          List.of()));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element each : all(root, "variable"))
      variables.add(Profiles.variableFromValues(
          each.getAttribute("name"), each.getAttribute("object"), text(each, "defaultValue"), text(each, "value")));
    return Profiles.profileFromValues(
        PDFAFlavour.valueOf(root.getAttribute("flavour")),
        Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)),
        "", rules, variables);
  }

  private static String text(Element parent, String tag) {
    return all(parent, tag).get(0).getTextContent();
  }

  private static List<Element> all(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at)).toList();
  }
}
