# What the report of the bundled study says of sample, items and scales:
# Rscript study-survey.R > study-survey.json (lavaan 0.6-14, psych 2.2.9). Run from this folder.
suppressMessages({
  library(lavaan)
  library(psych)
})
study <- "../../../assets/examples/attribution-trust-loyalty"
data <- read.csv(file.path(study, "data.csv"), fileEncoding = "UTF-8-BOM")
items <- grep("^(LOC|STA|CTR|SOC|TRU|LOY)[0-9]$", names(data), value = TRUE)
data[items][data[items] == 99] <- NA
data$TRU4 <- 6 - data$TRU4
prefixes <- c("LOC", "STA", "CTR", "SOC", "TRU", "LOY")
own <- lapply(prefixes, function(p) grep(paste0("^", p, "[0-9]"), items, value = TRUE))
names(own) <- c("Locus", "Stability", "Controllability", "SocialCues", "Trust", "Loyalty")
x <- as.matrix(data[items])
complete <- na.omit(x)

moments <- lavInspect(lavCor(data[items], missing = "fiml", output = "fit", se = "none"), "sampstat")
answered <- !is.na(x)
patterns <- split(seq_len(nrow(x)), apply(answered, 1, paste, collapse = ""))
mcar <- sum(sapply(patterns, function(rows) {
  o <- answered[rows[1], ]
  d <- colMeans(x[rows, o, drop = FALSE]) - moments$mean[o]
  length(rows) * sum(d * solve(moments$cov[o, o, drop = FALSE], d))
}))
df <- sum(sapply(patterns, function(rows) sum(answered[rows[1], ]))) - ncol(x)
n <- nrow(complete)
b2p <- mean(mahalanobis(complete, colMeans(complete), cov(complete) * (n - 1) / n)^2)
scores <- sapply(own, function(columns) rowMeans(data[columns]))

syntax <- paste(sapply(names(own), function(f) paste(f, "=~", paste(own[[f]], collapse = " + "))), collapse = "\n")
fit <- cfa(syntax, data)
loadings <- subset(standardizedSolution(fit), op == "=~")
quiet <- function(work) { capture.output(found <- suppressMessages(suppressWarnings(work))); found }
# Henseler et al. (2015) by the definition, each correlation from the rows that answered both; semTools::htmt takes others.
r <- abs(cor(x, use = "pairwise"))
inside <- sapply(own, function(columns) mean(r[columns, columns][lower.tri(r[columns, columns])]))
htmts <- outer(names(own), names(own), Vectorize(function(a, b)
  if (a == b) 1 else mean(r[own[[a]], own[[b]]]) / sqrt(inside[[a]] * inside[[b]])))
dimnames(htmts) <- list(names(own), names(own))
number <- function(v) sprintf("%.10g", v)
list_of <- function(names, values) paste0("{", paste0('"', names, '": ', values, collapse = ", "), "}")
row <- function(values) paste0("[", paste(number(values), collapse = ", "), "]")
cat("{\n")
cat(' "items":', list_of(items, sapply(items, function(i) row(c(sum(!is.na(x[, i])), mean(x[, i], na.rm = TRUE),
  sd(x[, i], na.rm = TRUE), psych::skew(x[, i], type = 2), psych::kurtosi(x[, i], type = 2))))), ",\n")
cat(' "gender":', list_of(names(table(data$GENDER)), as.vector(table(data$GENDER))), ",\n")
cat(' "missing":', row(c(mean(is.na(x)), n)), ",\n")
cat(' "mcar":', row(c(mcar, df, pchisq(mcar, df, lower.tail = FALSE))), ",\n")
cat(' "mardia":', row(c(b2p, (b2p - 483) / sqrt(8 * 21 * 23 / n))), ",\n")
cat(' "scores":', list_of(names(own), sapply(names(own), function(f) row(c(mean(scores[, f], na.rm = TRUE),
  sd(scores[, f], na.rm = TRUE))))), ",\n")
cat(' "correlations":', list_of(names(own), apply(cor(scores, use = "pairwise"), 1, row)), ",\n")
cat(' "loadings":', list_of(loadings$rhs, number(loadings$est.std)), ",\n")
cat(' "alpha":', list_of(names(own), number(sapply(own, function(columns)
  quiet(psych::alpha(data[columns]))$total$raw_alpha))), ",\n")
squares <- tapply(loadings$est.std^2, factor(loadings$lhs, names(own)), mean)
sums <- tapply(loadings$est.std, factor(loadings$lhs, names(own)), sum)
errors <- tapply(1 - loadings$est.std^2, factor(loadings$lhs, names(own)), sum)
cat(' "rhoC":', list_of(names(own), number(sums^2 / (sums^2 + errors))), ",\n")
cat(' "ave":', list_of(names(own), number(squares)), ",\n")
cat(' "htmt":', list_of(names(own), apply(htmts, 1, row)), "\n")
cat("}\n")
