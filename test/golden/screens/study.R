# What the window and the report show of the bundled study, by R with lavaan: Rscript study.R study.json
# (R 4.2, lavaan 0.6-14). Run from this folder.
suppressMessages({ library(lavaan); library(jsonlite) })
folder <- "../../../assets/examples/attribution-trust-loyalty"
data <- read.csv(file.path(folder, "data.csv"), fileEncoding = "UTF-8-BOM")
items <- grep("^(LOC|STA|CTR|SOC|TRU|LOY)[0-9]$", names(data), value = TRUE)
data[items][data[items] == 99] <- NA
data$TRU4 <- 6 - data$TRU4

model <- "
  Locus =~ LOC1 + LOC2 + LOC3 + LOC4
  Stability =~ STA1 + STA2 + STA3
  Controllability =~ CTR1 + CTR2 + CTR3
  SocialCues =~ SOC1 + SOC2 + SOC3 + SOC4
  Trust =~ TRU1 + TRU2 + TRU3 + TRU4
  Loyalty =~ LOY1 + LOY2 + LOY3
  Trust ~ Locus + Stability + Controllability + SocialCues
"
whole <- paste(model, "Loyalty ~ Trust + AGE + GENDER + USE")
# Of the groups: without the column that makes them.
grouped <- paste(model, "Loyalty ~ Trust + AGE + USE")

tests <- c("chisq", "df", "pvalue", "chisq.scaled", "df.scaled", "pvalue.scaled", "chisq.scaling.factor",
  "cfi", "tli", "rmsea", "srmr", "cfi.scaled", "tli.scaled", "rmsea.scaled", "cfi.robust", "tli.robust", "rmsea.robust",
  "rmsea.ci.lower.robust", "rmsea.ci.upper.robust")
corrected <- lapply(c(MLM = "MLM", MLR = "MLR"), function(estimator) as.list(fitMeasures(sem(whole, data, estimator = estimator), tests)))

fit <- sem(whole, data)
found <- modindices(fit, sort. = TRUE)[1:5, c("lhs", "op", "rhs", "mi", "epc", "sepc.all")]
residuals <- residuals(fit, type = "cor.bollen")$cov

rungs <- list(configural = "", metric = "loadings", scalar = c("loadings", "intercepts"),
  strict = c("loadings", "intercepts", "residuals"))
fits <- lapply(rungs, function(equal) sem(grouped, data, group = "GENDER", group.equal = equal, meanstructure = TRUE))
ladder <- lapply(fits, function(one) as.list(fitMeasures(one, c("chisq", "df", "cfi", "rmsea", "srmr"))))
release <- lavTestScore(fits$scalar)$uni
table <- parTable(fits$scalar)
first <- release[which.max(release$X2), ]
named <- table[table$plabel == first$lhs, ]

# Constraints on labelled paths, and the study beside the same model without one path, with another path, and with fewer.
labelled <- sub("Trust ~ Locus + Stability + Controllability", "Trust ~ a*Locus + b*Stability + c*Controllability", whole, fixed = TRUE)
constraints <- list(equal = "a == b", both = "a == b\nc == 0")
wald <- lapply(c(ML = "ML", MLR = "MLR"), function(estimator) {
  fit <- sem(labelled, data, estimator = estimator)
  lapply(constraints, function(text) lavTestWald(fit, text)[c("stat", "df", "p.value")])
})
without <- sub(" + Controllability", "", whole, fixed = TRUE)
others <- list(
  whole = whole,
  without = paste(without, "\n Controllability ~~ Locus + Stability + SocialCues"),
  elsewhere = paste(without, "\n Controllability ~~ Locus + Stability + SocialCues \n Loyalty ~ Controllability"),
  other = paste(sub(" + Stability", "", without, fixed = TRUE),
    "\n Controllability ~~ Locus + Stability + SocialCues \n Stability ~~ Locus + SocialCues \n Loyalty ~ Locus")
)
compared <- lapply(c(ML = "ML", MLR = "MLR"), function(estimator) {
  fits <- lapply(others, function(text) sem(text, data, estimator = estimator))
  test <- lavTestLRT(fits$whole, fits$without)
  list(
    models = lapply(fits, function(fit) { m <- fitMeasures(fit); as.list(m[intersect(names(m), c(tests, "aic", "bic"))]) }),
    difference = list(chisq = test[2, "Chisq diff"], df = test[2, "Df diff"], pvalue = test[2, "Pr(>Chisq)"])
  )
})

# The whole model fitted to what each other one implies: chi-square 0 where it can become that model.
implied <- lapply(others[-1], function(text) fitted(sem(text, data))$cov)
reproduced <- lapply(implied, function(cov) unname(fitMeasures(
  sem(whole, sample.cov = cov, sample.nobs = 404, sample.cov.rescale = FALSE), "chisq")))

write(toJSON(list(
  corrected = corrected,
  modificationIndices = found,
  residuals = list(names = rownames(residuals), cov = unclass(residuals)),
  ladder = ladder,
  wald = wald,
  compared = compared,
  reproduced = reproduced,
  release = list(lhs = named$lhs, op = named$op, rhs = named$rhs, statistic = first$X2)
), digits = NA, auto_unbox = TRUE, pretty = 1), commandArgs(TRUE)[1])
