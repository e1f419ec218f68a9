# The works of `npm run bench survey` in R: one line a work, its processor time in milliseconds (user and system, the
# least of the runs) and a figure that both programs print.
# Rscript beside.R BFI.csv STUDY.csv MODEL POWER-MODEL POPULATION REPLICATIONS
suppressMessages({
  library(lavaan)
  library(psych)
  library(semTools)
})
arguments <- commandArgs(trailingOnly = TRUE)
items <- read.csv(arguments[1])
study <- read.csv(arguments[2])
model <- arguments[3]
scales <- split(names(items), sub("[0-9]+$", "", names(items)))
# psych works in child processes.
least <- function(work, runs) min(replicate(runs, sum(system.time(work())[-3])))
line <- function(name, runs, work, figure) {
  found <- suppressWarnings(suppressMessages(work()))
  time <- suppressWarnings(suppressMessages(least(work, runs)))
  cat(name, "\t", 1000 * time, "\t", format(figure(found), digits = 12), "\n", sep = "")
}
quietly <- function(work) function() { capture.output(found <- work()); found }

# Ours has Shapiro and Wilk's test of every column, quartiles and three more tests of normality.
line("describe", 9, function() {
  lapply(items, shapiro.test)
  lapply(items, quantile, na.rm = TRUE)
  psych::describe(items, type = 2)
}, function(d) d$skew[3])
line("alpha", 15, function() psych::alpha(items[scales[[1]]]), function(a) a$total$raw_alpha)
line("alpha of all scales", 7, function() lapply(scales, function(own) psych::alpha(items[own])),
  function(a) a[[5]]$total$raw_alpha)
line("correlations", 9, function() psych::corr.test(items, adjust = "none"), function(r) r$r[2, 1])
line("kendall", 3, function() cor(na.omit(items)[, 1:5], method = "kendall"), function(r) r[2, 1])
line("kmo", 9, function() psych::KMO(items), function(k) k$MSA)
line("mardia", 3, quietly(function() psych::mardia(na.omit(items), plot = FALSE)), function(m) m$b2p)
line("mcar", 3, function() {
  fit <- lavCor(items, missing = "fiml", output = "fit", se = "none")
  moments <- lavInspect(fit, "sampstat")
  answered <- !is.na(items)
  groups <- split(seq_len(nrow(items)), apply(answered, 1, paste, collapse = ""))
  sum(sapply(groups, function(rows) {
    o <- answered[rows[1], ]
    d <- colMeans(as.matrix(items[rows, o, drop = FALSE])) - moments$mean[o]
    length(rows) * sum(d * solve(moments$cov[o, o, drop = FALSE], d))
  }))
}, function(chisq) chisq)
line("efa minres oblimin", 5, function() psych::fa(items, 5, fm = "minres", rotate = "oblimin"),
  function(f) sum(f$communality))
complete <- na.omit(items)
line("efa ml varimax", 5, function() factanal(complete, 5), function(f) f$STATISTIC)
line("map", 3, function() psych::vss(cor(complete), n = 8, n.obs = nrow(complete), plot = FALSE, rotate = "none"),
  function(v) min(v$map))
line("parallel", 1, quietly(function() psych::fa.parallel(items, n.iter = 100, plot = FALSE, fa = "both")),
  function(p) p$pc.values[1])
line("polychoric", 3, function() lavCor(study, ordered = names(study)), function(r) r[2, 1])
line("cfa", 7, function() {
  fit <- cfa(model, study)
  list(semTools::compRelSEM(fit), semTools::AVE(fit), semTools::htmt(model, study))
}, function(all) all[[1]][[1]])
htmt <- function(data) {
  r <- abs(cor(data))
  within <- function(own) mean(r[own, own][lower.tri(r[own, own])])
  own <- split(names(data), sub("[0-9]+$", "", names(data)))
  inside <- sapply(own, within)
  sapply(combn(names(own), 2, simplify = FALSE), function(two)
    mean(r[own[[two[1]]], own[[two[2]]]]) / sqrt(prod(inside[two])))
}
line("htmt bootstrap", 1, function() replicate(1000, htmt(study[sample(nrow(study), replace = TRUE), ])),
  function(all) htmt(study)[1])
replications <- as.integer(arguments[6])
set.seed(1)
line("power", 1, function() sapply(seq_len(replications), function(r) {
  fit <- sem(arguments[4], simulateData(arguments[5], sample.nobs = 420))
  table <- parameterEstimates(fit)
  table$pvalue[table$op == "~"] < 0.05
}), function(all) mean(all[2, ]))
