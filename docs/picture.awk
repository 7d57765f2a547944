# Draws what a terminal showed as an SVG picture; lines that begin with "$ " stand out as typed.
#   ./hcp4j demo 2>&1 | awk -f docs/picture.awk > docs/demo.svg
{
    if (length($0) > widest) widest = length($0)
    gsub(/&/, "\\&amp;")
    gsub(/</, "\\&lt;")
    gsub(/>/, "\\&gt;")
    gsub(/ /, "\\&#160;")
    line[NR] = $0
}
END {
    step = 18; column = 7.85; margin = 18; bar = 30
    width = int(widest * column) + 2 * margin
    height = NR * step + bar + margin
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">\n", width, height, width, height
    print "<title>What ./hcp4j demo prints</title>"
    printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#1b1f27\"/>\n", width, height
    print "<g fill=\"#4b5563\"><circle cx=\"18\" cy=\"15\" r=\"5\"/><circle cx=\"36\" cy=\"15\" r=\"5\"/><circle cx=\"54\" cy=\"15\" r=\"5\"/></g>"
    print "<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"13\" fill=\"#d6deeb\">"
    for (i = 1; i <= NR; i++) {
        if (line[i] == "") continue
        typed = line[i] ~ /^[$]&/
        printf "<text x=\"%d\" y=\"%d\"%s>%s</text>\n", margin, bar + i * step - 5, typed ? " fill=\"#7fdbca\" font-weight=\"bold\"" : "", line[i]
    }
    print "</g>"
    print "</svg>"
}
